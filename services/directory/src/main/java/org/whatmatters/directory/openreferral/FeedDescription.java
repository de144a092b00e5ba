package org.whatmatters.directory.openreferral;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Describes the lists of the feed in the OpenAPI document: their parameters are read by name, where springdoc does
/// not see them.
@Configuration(proxyBeanMethods = false)
class FeedDescription {

    @Bean
    OperationCustomizer feedParametersAreDescribed() {
        return (operation, method) -> {
            var understood = method.getMethodAnnotation(Understands.class);
            if (understood != null) {
                operation.setParameters(new ArrayList<>(Arrays.stream(understood.value())
                        .map(FeedDescription::described)
                        .toList()));
            }
            return operation;
        };
    }

    private static Parameter described(FeedParameter parameter) {
        return new Parameter()
                .in("query")
                .name(parameter.written())
                .description(parameter.description())
                .required(false)
                .schema(new Schema<>().type(parameter.type()));
    }
}
