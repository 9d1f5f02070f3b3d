package io.tillbook.query.alerts;

/**
 * Tells that there are stock policies: without any, no stock has to be looked at.
 *
 * @param policies how many were set
 */
record PolicyMark(long policies) {

    static final String KEY = "policies";
}
