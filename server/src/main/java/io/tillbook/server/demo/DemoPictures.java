package io.tillbook.server.demo;

import static java.util.Map.entry;

import io.tillbook.api.catalog.picture.PictureCommand.AddPicture;
import io.tillbook.api.catalog.picture.PictureCommand.SetProductPicture;
import io.tillbook.api.catalog.picture.PictureSize;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.demo.DemoProgress.Complete;
import io.tillbook.server.demo.pictures.Drawing;
import io.tillbook.server.demo.pictures.Form;
import io.tillbook.server.pictures.Picture;
import io.tillbook.server.pictures.PictureFiles;
import io.tillbook.server.pictures.PictureReading;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Draws the products of the demo chain, once its story is there. What somebody has changed since stays as it is. */
final class DemoPictures implements ApplicationRunner {
    private static final String SET = "catalog.SetProductPicture";
    private static final Map<String, Form> FORMS = Map.ofEntries(entry(DemoAssortment.DAIRY, Form.CARTON),
            entry(DemoAssortment.BAKERY, Form.LOAF), entry(DemoAssortment.SNACKS, Form.BAG),
            entry(DemoAssortment.DRINKS, Form.BOTTLE), entry(DemoAssortment.STAPLES, Form.SACK),
            entry(DemoAssortment.HOUSEHOLD, Form.PUMP), entry(DemoAssortment.FRUIT, Form.FRUIT),
            entry(DemoAssortment.MEN, Form.SHIRT), entry(DemoAssortment.WOMEN, Form.SHIRT),
            entry(DemoAssortment.SOCKS, Form.SOCK));

    private final LedgerStore store;
    private final Outcomes outcomes;
    private final PictureFiles files;
    private final Commands commands;
    private final Clock clock;

    DemoPictures(LedgerStore store, Outcomes outcomes, PictureFiles files, Commands commands, Clock clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.files = files;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (DemoProgress.of(store, outcomes) instanceof Complete) {
            for (int place = 0; place < DemoAssortment.ALL.size(); place++) {
                show(DemoAssortment.ALL.get(place), place);
            }
        }
    }

    private void show(DemoProduct product, int place) {
        CommandId shown = DerivedCommandId.of("demo", SET, product.sku().value());
        if (outcomes.find(shown).isPresent()) {
            return;
        }
        Picture picture = PictureReading.of(Drawing.of(FORMS.getOrDefault(product.category(), Form.SACK), place));
        files.keep(picture);
        send(DerivedCommandId.of("demo", "catalog.AddPicture", product.sku().value()), new AddPicture(picture.hash(),
                picture.width(), picture.height(), picture.file(PictureSize.LARGE).length));
        send(shown, new SetProductPicture(product.sku(), picture.hash(), null));
    }

    /** A start that was broken off may have sent it, at another time. */
    private void send(CommandId id, Command command) {
        if (outcomes.find(id).isEmpty()) {
            commands.send(id, command, Cause.at(OffsetDateTime.now(clock)));
        }
    }
}
