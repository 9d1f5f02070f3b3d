package io.tillbook.query.catalog.scan;

import io.tillbook.api.kernel.Sku;

/** The product that a barcode stands for; the key is the barcode's shortest spelling. */
record BarcodeView(Sku sku) {}
