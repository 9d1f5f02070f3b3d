export const en = {
  catalog: { location: 'Location', allLocations: 'All locations' },
  finder: {
    find: 'Scan or find',
    findHint: 'Scan, or type a name, SKU or code',
    notHere: 'Nothing is called so.',
    unknownCode: '{code} is no product.',
    noLine: 'The server does not answer, so that {code} cannot be read.',
    none: 'Nothing yet. Scan or find goods.',
    quantityOf: 'Quantity of {name}',
    remove: 'Remove {name}',
  },
};
