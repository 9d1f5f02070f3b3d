package io.tillbook.command.checkout;

import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;

/** One concern of a return without a receipt. */
public interface WithoutReceiptPart extends Part<AcceptReturnWithoutReceipt, WithoutReceiptTicket> {}
