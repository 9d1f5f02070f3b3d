/** The accounts that a chain has with providers of payments, as they are set; secrets are in files only. */
@NullMarked
package io.tillbook.server.payments.accounts;

import org.jspecify.annotations.NullMarked;
