package drawing

// bandRows is the height of a band: small enough for the bands to share the
// work evenly, and for a band of the image to stay in the cache.
const bandRows = 48

// band has a frame, that has just begun, sort its operations by bands.
func (f *frame) band() {
	n := (int(f.height) + bandRows - 1) / bandRows
	for cap(f.bands) < n {
		f.bands = append(f.bands[:cap(f.bands)], nil)
	}
	f.bands = f.bands[:n]
	for i := range f.bands {
		f.bands[i] = f.bands[i][:0]
	}
	f.hairs.Begin(f.width, f.height, bandRows, n)
}

// sort notes in which bands the operation added last is seen.
func (f *frame) sort(top, bottom int32) {
	i := int32(len(f.ops) - 1)
	last := min(int(bottom)/bandRows, len(f.bands)-1)
	for b := max(int(top)/bandRows, 0); b <= last; b++ {
		f.bands[b] = append(f.bands[b], i)
	}
}
