/** When and where members came, and what they paid: frequency and purchases of each. */
@NullMarked
package io.tillbook.query.members.visit;

import org.jspecify.annotations.NullMarked;
