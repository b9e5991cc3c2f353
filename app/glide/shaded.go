package glide

import (
	"fmt"
	"image"
	"image/color"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// fragment looks every pixel of the view up in the image. Fyne gives frame, the
// size of the window, and bounds, the view in it from the upper left corner.
const fragment = `
uniform vec2 frame;
uniform vec4 bounds;
uniform sampler2D sheet;
uniform float left;
uniform float top;
uniform float across;
uniform float down;
uniform float red;
uniform float green;
uniform float blue;

void main() {
	vec2 view = vec2(gl_FragCoord.x - bounds.x, frame.y - gl_FragCoord.y - bounds.y);
	vec2 at = vec2((view.x - left) * across, (view.y - top) * down);
	vec2 within = step(vec2(0.0), at) * step(at, vec2(1.0));
	gl_FragColor = vec4(mix(vec3(red, green, blue), texture2D(sheet, at).rgb, within.x * within.y), 1.0);
}
`

// shaded draws the image with a shader, which has it as a texture.
type shaded struct{ shader *canvas.Shader }

// made counts the shaders: Fyne keeps one texture a name.
var made atomic.Int64

func newShaded() *shaded {
	g := &shaded{canvas.NewShader(fmt.Sprintf("inroad-glide-%d", made.Add(1)),
		[]byte("#version 110\n"+fragment), []byte("#version 100\nprecision highp float;\n"+fragment))}
	g.shader.Textures = make(map[string]image.Image)
	g.shader.Uniforms = make(map[string]float32)
	g.show(nil)
	return g
}

func (g *shaded) object() fyne.CanvasObject { return g.shader }

func (g *shaded) show(img *image.RGBA) {
	// Fyne uploads an image that is another one than before. Two sheets that
	// take turns may have been swapped twice since the last frame, so each
	// showing is a new image, of the same pixels.
	shown := image.RGBA{Pix: make([]uint8, 4), Stride: 4, Rect: image.Rect(0, 0, 1, 1)}
	if img == nil {
		g.place(Place{Left: -2, Top: -2, Width: 1, Height: 1})
	} else {
		shown = *img
	}
	g.shader.Textures["sheet"] = &shown
	g.shader.Refresh()
}

func (g *shaded) place(p Place) {
	u := g.shader.Uniforms
	u["left"], u["top"], u["across"], u["down"] = p.Left, p.Top, 1/max(p.Width, 1), 1/max(p.Height, 1)
	g.shader.Refresh()
}

func (g *shaded) ground(c color.NRGBA) {
	u := g.shader.Uniforms
	u["red"], u["green"], u["blue"] = float32(c.R)/255, float32(c.G)/255, float32(c.B)/255
	g.shader.Refresh()
}
