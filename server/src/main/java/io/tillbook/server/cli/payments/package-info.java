/** The sub-command {@code payments doctor}: whether the accounts with providers work, and what is wrong if not. */
@NullMarked
package io.tillbook.server.cli.payments;

import org.jspecify.annotations.NullMarked;
