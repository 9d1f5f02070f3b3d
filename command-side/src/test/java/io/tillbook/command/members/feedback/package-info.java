/** Tests of decisions on feedback. */
@NullMarked
package io.tillbook.command.members.feedback;

import org.jspecify.annotations.NullMarked;
