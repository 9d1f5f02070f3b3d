package io.tillbook.query.finance;

/** Programs that read the books as text and compute them anew. */
enum BookFormat {
    /** Of hledger. */
    HLEDGER,
    /** Of Beancount. */
    BEANCOUNT
}
