package io.tillbook.query.alerts;

/** How far an alert is. */
enum AlertState {
    /** It holds, and nobody has taken note of it. */
    RAISED,
    /** It holds, and somebody has taken note of it. */
    ACKNOWLEDGED,
    /** It is over. */
    CLEARED
}
