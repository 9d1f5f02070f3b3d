/** Tests of transfers as they can be looked up. */
@NullMarked
package io.tillbook.query.transfers;

import org.jspecify.annotations.NullMarked;
