package io.tillbook.api.payments;

/** How a payment is taken. */
public enum PaymentChannel {
    /** The till scans the code that the customer shows. */
    BARCODE,
    /** The customer scans a code that the till shows. */
    QRCODE,
    /** A card terminal takes it. */
    TERMINAL,
    /** Somebody saw that it was paid, by a device that the ledger does not know. */
    BY_HAND
}
