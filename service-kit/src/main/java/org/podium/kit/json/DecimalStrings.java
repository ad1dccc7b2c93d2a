package org.podium.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Both directions of {@link DecimalString}; for values of a map use them with {@code contentUsing}. */
public final class DecimalStrings {
    private static final int SCALE = 2;
    private static final Pattern FORM = Pattern.compile("-?\\d{1,4}(\\.\\d{1,2})?");

    private DecimalStrings() {}

    public static String text(BigDecimal value) {
        return value.setScale(SCALE, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** Refuses to round: what is written has been rounded by the rulebook's rule before. */
    public static final class Writer extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text(value));
        }
    }

    public static final class Reader extends JsonDeserializer<BigDecimal> {
        @Override
        public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING
                    || !FORM.matcher(json.getText()).matches()) {
                return (BigDecimal) context.handleWeirdStringValue(
                        BigDecimal.class, "", "a decimal string with at most two decimals is expected");
            }
            return new BigDecimal(json.getText()).setScale(SCALE, RoundingMode.UNNECESSARY);
        }
    }
}
