package org.whatmatters.portal.answer;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Keeps secret links out of traces: whoever reads the address has the link (docs/adr/0031).
@Component
class SecretAddresses implements ObservationFilter {

    private static final List<String> ADDRESSES = List.of("http.url", "url.full", "url.path");
    private static final Pattern SECRET = Pattern.compile("(/(?:answer|still-right)/)[^/?#]+");

    @Override
    public Observation.Context map(Observation.Context context) {
        for (var name : ADDRESSES) {
            var address = context.getHighCardinalityKeyValue(name);
            if (address != null) {
                var masked = SECRET.matcher(address.getValue()).replaceAll("$1…");
                context.addHighCardinalityKeyValue(KeyValue.of(name, masked));
            }
        }
        return context;
    }
}
