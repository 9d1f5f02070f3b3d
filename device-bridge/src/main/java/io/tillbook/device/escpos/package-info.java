/** Receipt printers that speak ESC/POS: bytes of a document, bytes of their answers. */
@NullMarked
package io.tillbook.device.escpos;

import org.jspecify.annotations.NullMarked;
