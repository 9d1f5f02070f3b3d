package io.tillbook.device.bridge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What devices a bridge has. */
enum DeviceKind {
    /** Prints receipts, and opens a drawer. */
    @JsonProperty("receipt-printer") RECEIPT_PRINTER,
    /** Prints labels. */
    @JsonProperty("label-printer") LABEL_PRINTER,
    /** Reads codes, at a serial line. */
    @JsonProperty("scanner") SCANNER,
    /** Reads codes, at {@code /dev/hidraw*}. */
    @JsonProperty("hid-scanner") HID_SCANNER,
    /** Weighs. */
    @JsonProperty("scale") SCALE,
    /** Shows the customer what there is to pay. */
    @JsonProperty("display") DISPLAY
}
