package glide

import (
	"fmt"
	"image"
	"image/color"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Fyne gives both shaders frame, the size of the window, and bounds, the view in
// it from the upper left corner.

// anywhere looks every pixel of the view up in the image, wherever that lies and
// however large it is.
const anywhere = `
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

// covering copies the image, pixel by pixel, where it covers the view. Drawn
// without a graphics card that takes two thirds of the time.
const covering = `
uniform vec2 frame;
uniform vec4 bounds;
uniform sampler2D sheet;
uniform float left;
uniform float top;
uniform float across;
uniform float down;

void main() {
	float y = frame.y - bounds.y - top;
	vec2 at = vec2(gl_FragCoord.x - (bounds.x + left), y - gl_FragCoord.y);
#ifdef GL_EXT_gpu_shader4
	gl_FragColor = vec4(texelFetch2D(sheet, ivec2(at), 0).rgb, 1.0);
#else
	gl_FragColor = vec4(texture2D(sheet, at * vec2(across, down)).rgb, 1.0);
#endif
}
`

// shaded draws the image with one of two shaders, which has it as a texture.
type shaded struct {
	anywhere, covering *canvas.Shader
	content            *fyne.Container
	// seen is the one that draws.
	seen  *canvas.Shader
	image *image.RGBA
}

// made counts the shaders: Fyne keeps one texture a name.
var made atomic.Int64

func newShaded() *shaded {
	g := &shaded{anywhere: newShader("anywhere", anywhere), covering: newShader("covering", covering)}
	g.content, g.seen = container.NewStack(g.anywhere, g.covering), g.anywhere
	g.covering.Hide()
	g.show(nil)
	return g
}

func newShader(name, source string) *canvas.Shader {
	s := canvas.NewShader(fmt.Sprintf("inroad-glide-%s-%d", name, made.Add(1)),
		[]byte("#version 110\n#extension GL_EXT_gpu_shader4 : enable\n"+source), []byte("#version 100\nprecision highp float;\n"+source))
	s.Textures = make(map[string]image.Image)
	s.Uniforms = make(map[string]float32)
	return s
}

func (g *shaded) object() fyne.CanvasObject { return g.content }

func (g *shaded) show(img *image.RGBA) {
	// Fyne uploads an image that is another one than before. Two sheets that
	// take turns may have been swapped twice since the last frame, so each
	// showing is a new image, of the same pixels.
	shown := image.RGBA{Pix: make([]uint8, 4), Stride: 4, Rect: image.Rect(0, 0, 1, 1)}
	g.image = &shown
	if img == nil {
		g.place(Place{Left: -2, Top: -2, Width: 1, Height: 1}, image.Point{})
	} else {
		shown = *img
	}
	g.seen.Textures["sheet"] = g.image
	g.seen.Refresh()
}

func (g *shaded) place(p Place, view image.Point) {
	size := g.image.Rect.Size()
	if p.covers(view) && p.Width == float32(size.X) && p.Height == float32(size.Y) {
		g.turn(g.covering)
	} else {
		g.turn(g.anywhere)
	}
	u := g.seen.Uniforms
	u["left"], u["top"], u["across"], u["down"] = p.Left, p.Top, 1/max(p.Width, 1), 1/max(p.Height, 1)
	g.seen.Refresh()
}

// turn has a shader draw from now on. The other one lets the image go.
func (g *shaded) turn(to *canvas.Shader) {
	if g.seen == to {
		return
	}
	g.seen.Hide()
	delete(g.seen.Textures, "sheet")
	g.seen = to
	to.Textures["sheet"] = g.image
	to.Show()
}

func (g *shaded) ground(c color.NRGBA) {
	u := g.anywhere.Uniforms
	u["red"], u["green"], u["blue"] = float32(c.R)/255, float32(c.G)/255, float32(c.B)/255
	g.seen.Refresh()
}
