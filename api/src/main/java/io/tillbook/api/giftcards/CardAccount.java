package io.tillbook.api.giftcards;

/** The accounts that movements of cards are about; what they are called in the books is told by a chart of accounts. */
public enum CardAccount {
    /** What customers have handed over for cards, less what was paid out for them. */
    TENDER,
    /** What is owed to holders of cards, of what they have paid for. */
    LIABILITY_PAID,
    /** What is owed to holders of cards, of what they were given. */
    LIABILITY_BONUS,
    /** What gifts to holders of cards cost, before anybody has spent them. */
    MARKETING,
    /** What sales were paid with by cards: it balances the tender GIFT_CARD of the sales. */
    SALES,
    /** What was lost to cards that were overdrawn. */
    OVERDRAFT,
    /** What was owed to holders of cards when these came from a former system. */
    OPENING,
    /** What was paid for and is owed after all, less what is not, where a card was put right. */
    CORRECTION,
    /** Income from value whose time was over. */
    BREAKAGE,
    /** Value on its way from a card to the one that replaces it: nothing, once both are told. */
    TRANSFER
}
