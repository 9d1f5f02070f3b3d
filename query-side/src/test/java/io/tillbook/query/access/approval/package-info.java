/** Tests of approvals as they can be looked up. */
@NullMarked
package io.tillbook.query.access.approval;

import org.jspecify.annotations.NullMarked;
