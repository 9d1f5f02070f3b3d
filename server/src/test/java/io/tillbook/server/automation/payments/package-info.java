/** Checks what the server does about payments by itself. */
@NullMarked
package io.tillbook.server.automation.payments;

import org.jspecify.annotations.NullMarked;
