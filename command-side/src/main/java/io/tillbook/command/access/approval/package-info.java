/** Decides on approvals, and asks for them where a command is more than its sender may do alone. */
@NullMarked
package io.tillbook.command.access.approval;

import org.jspecify.annotations.NullMarked;
