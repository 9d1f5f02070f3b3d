/** Checks what is told of registers, shifts and days. */
@NullMarked
package io.tillbook.query.shifts;

import org.jspecify.annotations.NullMarked;
