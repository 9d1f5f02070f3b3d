/** Transfers as they can be looked up, and what they have on its way. */
@NullMarked
package io.tillbook.query.transfers;

import org.jspecify.annotations.NullMarked;
