/** What to order and what to send from one location to another, with the figures behind it. */
@NullMarked
package io.tillbook.query.replenishment;

import org.jspecify.annotations.NullMarked;
