/** Tests of approvals: who asks, who approves, and what is done then. */
@NullMarked
package io.tillbook.command.access.approval;

import org.jspecify.annotations.NullMarked;
