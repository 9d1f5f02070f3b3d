/** The points mall as it can be looked up: rewards, what is left of them, and who had them. */
@NullMarked
package io.tillbook.query.members.mall;

import org.jspecify.annotations.NullMarked;
