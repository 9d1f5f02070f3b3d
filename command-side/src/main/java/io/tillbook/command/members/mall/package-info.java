/** Decides in the points mall: rewards and their redemption. */
@NullMarked
package io.tillbook.command.members.mall;

import org.jspecify.annotations.NullMarked;
