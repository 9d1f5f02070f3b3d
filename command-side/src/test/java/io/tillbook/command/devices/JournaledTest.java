package io.tillbook.command.devices;

import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.devices.DeviceKind;
import io.tillbook.api.devices.DevicesCommand.ShowJournal;
import io.tillbook.api.devices.DevicesEvent.DeviceEnrolled;
import io.tillbook.api.devices.DevicesEvent.JournalAdvanced;
import io.tillbook.api.devices.DevicesRejection.JournalNotProven;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LedgerRejection.AmountOutOfRange;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown of a journal is recorded with the command, as far as its sender may show it. */
class JournaledTest {
    private static final DeviceId OTHER = new DeviceId("bridge-2");
    private static final String ADJUST = "inventory.AdjustStock";
    private static final Command TOO_MUCH = new AdjustStock(Shop.STORE, Shop.PEAR, null,
            Quantity.ofThousandths(-Quantity.MAX_THOUSANDTHS), "gone");
    private static final Command FOUND = new AdjustStock(Shop.STORE, Shop.PEAR, null, Quantity.of(1), "found");

    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all().commands());
    private final KeptJournal journal = KeptJournal.begun();

    @BeforeEach
    void aDeviceHasEnrolled() {
        ledger.send(id(1), new OpenLocation(Shop.STORE, "Store", LocationKind.STORE, null, Shop.ZONE,
                NegativeStock.ALLOW));
        ledger.send(id(2), new RegisterProduct(Shop.PEAR, "Pear", Unit.KG, null, null, List.of(), null, null, null));
        ledger.send(id(3), new ReceiveGoods(new GoodsReceiptId("gr"), Shop.STORE, null,
                List.of(new GoodsReceiptLine(1, Shop.PEAR, Quantity.ofThousandths(1), null,
                        Money.of(Money.MAX_MINOR), null, null, null))));
        enrolled(KeptJournal.DEVICE);
    }

    @Test
    void whatIsRefusedAdvancesItToo() {
        journal.wrote(id(4), ADJUST, "too much");

        assertThat(rejection(told(4, TOO_MUCH, journal.from(1, ADJUST, "too much"), Reach.EVERYWHERE)))
                .isEqualTo(new AmountOutOfRange());
        assertThat(ledger.events(Device.at(KeptJournal.DEVICE))).last()
                .isEqualTo(new JournalAdvanced(KeptJournal.DEVICE, 1, 1, journal.last().hash()));
    }

    /** Whoever sells in one store finds nothing in the journals of another one. */
    @Test
    void whereItsSenderDoesNotReachNothingIsFollowed() {
        journal.wrote(id(4), ADJUST, "found");
        JournalPassage ofAnother = journal.from(1, "sales.CompleteSale", "another");
        Reach elsewhere = extent -> !extent.equals(Extent.at(Shop.STORE));

        assertThat(told(4, FOUND, ofAnother, elsewhere)).isInstanceOf(CommandAccepted.class);
        assertThat(ledger.events(Device.at(KeptJournal.DEVICE))).hasSize(1);
    }

    @Test
    void entriesAreShownAsThoseOfTheirOwnDeviceAlone() {
        enrolled(OTHER);
        journal.noted();

        assertThat(rejection(told(4, new ShowJournal(OTHER), journal.from(1, "devices.ShowJournal", ""),
                Reach.EVERYWHERE))).isEqualTo(new JournalNotProven(KeptJournal.DEVICE, 1));
        assertThat(ledger.events(Device.at(KeptJournal.DEVICE))).hasSize(1);
        assertThat(ledger.events(Device.at(OTHER))).hasSize(1);
    }

    private void enrolled(DeviceId device) {
        ledger.appendFromElsewhere(Device.at(device), new DeviceEnrolled(device, new EnrolmentId("E-1"), Shop.STORE,
                null, DeviceKind.BRIDGE, 1, journal.key().publicKey(), 0, journal.last().hash()));
    }

    private CommandOutcome told(long id, Command command, JournalPassage passage, Reach reach) {
        return ((Decided) ledger
                .send(List.of(Circumstances.sent(id(id), command).beside(new ToldJournal(passage, reach))))
                .getFirst()).outcome();
    }

    private static Object rejection(CommandOutcome outcome) {
        return ((CommandRefused) outcome).rejection();
    }
}
