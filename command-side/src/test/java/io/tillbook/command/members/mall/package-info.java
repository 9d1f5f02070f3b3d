/** The points mall, tested with all capabilities. */
@NullMarked
package io.tillbook.command.members.mall;

import org.jspecify.annotations.NullMarked;
