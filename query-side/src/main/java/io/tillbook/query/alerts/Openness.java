package io.tillbook.query.alerts;

/** Whether an alert holds: what lists are most often asked for by. */
enum Openness {
    OPEN, OVER
}
