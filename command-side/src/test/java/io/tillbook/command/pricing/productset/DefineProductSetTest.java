package io.tillbook.command.pricing.productset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.language.RuleGoods;
import io.tillbook.api.pricing.language.SetRef;
import io.tillbook.api.pricing.productset.ProductSetCommand.DefineProductSet;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.command.testing.DeciderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefineProductSetTest {
    private static final ProductSetId YOG = new ProductSetId("YOG");

    private final DeciderSpec<DefineProductSet> spec = DeciderSpec.of(new DefineProductSetDecider());

    private static DefineProductSet define(SetGoods goods) {
        return new DefineProductSet(YOG, "Yoghurt", goods);
    }

    @Test
    void everyDefinitionIsAnotherVersion() {
        SetGoods plain = SetGoods.of(new Sku("Y1"));
        SetGoods more = SetGoods.of(new Sku("Y1"), new Sku("Y2"));
        spec.when(define(plain)).then(new ProductSetDefined(YOG, 1, "Yoghurt", plain));
        spec.givenAccepted(define(plain))
                .when(define(more))
                .then(new ProductSetDefined(YOG, 3, "Yoghurt", more))
                .thenState(ProductSets.at(YOG), versions -> assertThat(versions).containsExactly(plain, plain, more));
    }

    @Test
    void aVersionIsThereOnceItWasDefined() {
        spec.givenAccepted(define(SetGoods.everything())).when(define(SetGoods.everything())).thenAccepted();
        DeciderSpec.Outcome after = spec.when(define(SetGoods.everything()));
        assertThat(ProductSets.isDefined(after.after(), new SetRef(YOG, 3))).isTrue();
        assertThat(ProductSets.isDefined(after.after(), new SetRef(YOG, 4))).isFalse();
        assertThat(ProductSets.isDefined(after.after(), new SetRef(new ProductSetId("TEA"), 1))).isFalse();
    }

    @Test
    void aSetSaysWhatIsInIt() {
        refused("all", () -> new SetGoods(null, null, null, null, null));
        refused("all", () -> new SetGoods(true, List.of(new Sku("Y1")), null, null, null));
        refused("skus", () -> new SetGoods(null, List.of(), null, null, null));
        refused("except/sets", () -> new SetGoods(true, null, null, null,
                new RuleGoods(List.of("YOG@1"), null, null, null)));
    }

    private static void refused(String field, Runnable made) {
        assertThatThrownBy(made::run).isInstanceOfSatisfying(InvalidField.class,
                invalid -> assertThat(invalid.field()).isEqualTo(field));
    }
}
