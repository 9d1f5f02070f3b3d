package io.tillbook.api.pricing.basket;

/** What is sold. */
public enum ProductKind {
    /** Goods. */
    GOODS,
    /** A service. */
    SERVICE,
    /** Money of later: in no promotion. */
    GIFT_CARD,
    /** A deposit: in no promotion. */
    DEPOSIT;

    /** Whether promotions can be about it. */
    public boolean isDiscountable() {
        return switch (this) {
            case GOODS, SERVICE -> true;
            case GIFT_CARD, DEPOSIT -> false;
        };
    }
}
