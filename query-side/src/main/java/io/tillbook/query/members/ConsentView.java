package io.tillbook.query.members;

import io.tillbook.api.members.ConsentPurpose;
import java.time.OffsetDateTime;

/**
 * What a member has said to a purpose.
 *
 * @param purpose what for
 * @param given whether they agree
 * @param textVersion which version of the text they were shown
 * @param at when they said it
 */
record ConsentView(ConsentPurpose purpose, boolean given, String textVersion, OffsetDateTime at) {}
