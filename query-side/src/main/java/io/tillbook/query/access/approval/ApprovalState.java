package io.tillbook.query.access.approval;

/** How far an approval is. */
enum ApprovalState {
    /** Nobody has answered. */
    REQUESTED,
    /** A command may use it. */
    GIVEN,
    /** Somebody has said no, or taken it back. */
    DECLINED,
    /** A command has used it. */
    USED
}
