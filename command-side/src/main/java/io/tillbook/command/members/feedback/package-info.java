/** Decides on feedback of customers. */
@NullMarked
package io.tillbook.command.members.feedback;

import org.jspecify.annotations.NullMarked;
