package io.tillbook.api.checkout;

/** What is wrong with a sale or return that was booked all the same. What is told of prices is below zero where too
 * little was paid. */
public enum FlagKind {
    /** The till used the receipt number for another sale, which keeps the number. */
    RECEIPT_NUMBER_USED,
    /** Lines of unknown products are not booked but held; the amount is what was paid for them. */
    LINES_HELD,
    /** A product that comes in whole pieces was sold or returned in a part of one. */
    INDIVISIBLE_QUANTITY,
    /** A line's discount is more than its price; the amount is the excess. */
    DISCOUNT_EXCEEDS_PRICE,
    /** Change was given for something else than cash, or more than the cash; the amount is the change. */
    CHANGE_NOT_FROM_CASH,
    /** Means that give no change paid more than was due; the amount is the excess. */
    TENDER_EXCEEDS_DUE,
    /** What was handed over, less change, is not what was due; the amount is what is missing, negative if too much. */
    TENDERS_DO_NOT_MATCH,
    /** The reservation is unknown, over, or of another location; the sale took its goods without it. */
    RESERVATION_NOT_USABLE,
    /** The batch was expired or quarantined, and no reason was given. */
    BATCH_NOT_SELLABLE,
    /** The location had less than was sold, though it blocks negative stock. */
    SHORTAGE,
    /** More came back than was left of the line. */
    RETURN_EXCEEDS_SALE,
    /** Goods of no batch were to be quarantined; they went into stock that can be sold. */
    QUARANTINE_NEEDS_BATCH,
    /** The refunds are not what was paid for the goods; the amount is what is missing, negative if too much. */
    REFUNDS_DO_NOT_MATCH,
    /** More was refunded by a means than was paid with it; the amount is the excess. */
    REFUND_EXCEEDS_TENDER,
    /** More was refunded without a receipt than the lowest price of late; the amount is the excess. */
    REFUND_EXCEEDS_LIST_PRICE,
    /** Goods without a receipt were paid for by something else than store credit; the amount is what was. */
    REFUND_NOT_STORE_CREDIT,
    /** More was refunded than whoever reported it may, and nobody had approved it; the amount is what was refunded. */
    REFUND_NOT_APPROVED,
    /** The regular price of a line was another one; the amount is by how much that made the sale dearer. */
    WRONG_PRICE,
    /** A promotion was applied in a version that did not hold; the amount is by how much that made the sale dearer. */
    OUTDATED_RULES,
    /** A promotion was applied that is for other members; the amount is by how much that made the sale dearer. */
    MEMBER_FACTS,
    /** The promotions that the sale cites do not lead to its amounts; the amount is what was paid too much. */
    MISPRICED,
    /** The prices were older than an open basket may keep them, or of a time that was still to come. */
    STALE_PRICES,
    /** More was taken off by hand than whoever sold may, and nobody had approved it; the amount is what was. */
    DISCOUNT_NOT_APPROVED,
    /** A coupon could not be used, or more were presented than one sale takes; the amount is what it gave. */
    COUPON_NOT_USABLE,
    /** A promotion that needs a coupon was applied without one; the amount is what it gave. */
    COUPON_MISSING,
    /** A promotion was used up, in all or at the store; the amount is what it gave all the same. */
    PROMOTION_USED_UP,
    /** The member had used a promotion as often as one may, or nobody was named; the amount is what it gave. */
    MEMBER_LIMIT_REACHED,
    /** Nobody has registered the member who is named, so that the sale has earned nothing. */
    MEMBER_UNKNOWN,
    /** The card of a member was not genuine, so that nobody is named, or its time was over. */
    MEMBER_CARD_NOT_VALID,
    /** Points have paid that the member did not have, or could not spend; the amount is what they have paid. */
    POINTS_NOT_USABLE,
    /** A gift card could not be used, or none was named; the amount is what was paid with it. */
    CARD_NOT_USABLE,
    /** A gift card had less than was paid with it; the amount is what is missing. */
    CARD_OVERDRAWN,
    /** More was refunded to a gift card than the sale was paid with it; the amount is the excess. */
    CARD_REFUND_EXCEEDS_SPENT,
    /** The location does not take the means; the amount is what was paid with it. */
    METHOD_NOT_ALLOWED,
    /** A payment could not be used, or none was named; the amount is what was paid with it. */
    PAYMENT_NOT_USABLE,
    /** More was paid with a payment than was taken by it; the amount is the excess. */
    TENDER_EXCEEDS_CAPTURE,
    /** More was refunded than the payments of the sale can give back the way they came; the amount is the excess. */
    REFUND_EXCEEDS_CAPTURE
}
