/** How many requests each sender may send in a second. */
@NullMarked
package io.tillbook.server.rates;

import org.jspecify.annotations.NullMarked;
