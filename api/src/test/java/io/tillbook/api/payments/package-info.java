/** Checks what payments are made of. */
@NullMarked
package io.tillbook.api.payments;

import org.jspecify.annotations.NullMarked;
