// The materials and pictures of a scene, named once.
export function makePalette() {
  const materials = [];
  const textures = [];
  const names = new Map();
  const add = (name, material) => {
    if (!names.has(name)) {
      names.set(name, materials.length);
      materials.push({ color: [0.5, 0.5, 0.5], ...material });
    }
    return names.get(name);
  };
  const picture = (name, image, material = {}) => {
    textures.push(image);
    return add(name, { texture: textures.length - 1, ...material });
  };
  return { materials, textures, add, picture };
}

/** What a car wants, in one paint. */
export function carLook(palette, paint, plate) {
  return {
    paint: palette.add(`paint ${paint.join()}`, { color: paint, shine: 0.06, rough: 0.05 }),
    black: palette.add('black', { color: [0.012, 0.012, 0.013], rough: 0.9, shine: 0.02 }),
    trim: palette.add('trim', { color: [0.03, 0.03, 0.032], rough: 0.6 }),
    glass: palette.add('glass', { color: [0.62, 0.68, 0.68], glass: true, shine: 0.06, rough: 0.02 }),
    lamp: palette.add('headlamp', { color: [0.75, 0.78, 0.8], shine: 0.3, rough: 0.1 }),
    tail: palette.add('tail', { color: [0.42, 0.015, 0.02], shine: 0.1, rough: 0.1 }),
    tyre: palette.add('tyre', { color: [0.022, 0.022, 0.022], rough: 0.9, shine: 0.03 }),
    rim: palette.add('rim', { color: [0.62, 0.63, 0.65], metal: true, rough: 0.35 }),
    rimDark: palette.add('rim dark', { color: [0.06, 0.06, 0.06], rough: 0.6 }),
    seat: palette.add('seat', { color: [0.05, 0.048, 0.045], rough: 0.9 }),
    plate,
  };
}
