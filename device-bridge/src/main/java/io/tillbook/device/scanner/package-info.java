/** Scanners at the till: bytes of lines and reports to codes. */
@NullMarked
package io.tillbook.device.scanner;

import org.jspecify.annotations.NullMarked;
