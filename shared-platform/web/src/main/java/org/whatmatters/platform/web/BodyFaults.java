package org.whatmatters.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is wrong with a request's body, in one go: unknown, missing, mistyped and out-of-bounds fields
/// together.
/// A reader that stops at the first of them makes people send the same form five times.
final class BodyFaults {

    private final JsonMapper json;
    private final Validator validator;

    BodyFaults(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /// @param type the record the body should have read as
    List<FieldError> of(JsonNode body, Class<?> type) {
        var faults = new ArrayList<FieldError>();
        check(body, type, "", faults);
        return faults;
    }

    private void check(JsonNode node, Class<?> type, String pointer, List<FieldError> faults) {
        if (!node.isObject()) {
            faults.add(new FieldError(pointer, "WRONG_TYPE", "This should be an object."));
            return;
        }
        var components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, component -> component));
        node.propertyNames().stream()
                .filter(name -> !components.containsKey(name))
                .map(name -> new FieldError(pointer + "/" + name, "UNKNOWN_FIELD", "We do not know this field."))
                .forEach(faults::add);
        for (var component : type.getRecordComponents()) {
            var child = node.get(component.getName());
            checkComponent(child == null || child.isNull() ? null : child, type, component, pointer, faults);
        }
    }

    private void checkComponent(
            @Nullable JsonNode child,
            Class<?> type,
            RecordComponent component,
            String parent,
            List<FieldError> faults) {
        var pointer = parent + "/" + component.getName();
        Object value = null;
        if (child != null) {
            if (component.getType().isRecord()) {
                check(child, component.getType(), pointer, faults);
                return;
            }
            var item = recordInList(component.getGenericType());
            if (item != null && child.isArray()) {
                for (int i = 0; i < child.size(); i++) {
                    check(child.get(i), item, pointer + "/" + i, faults);
                }
            }
            try {
                value = json.treeToValue(child, json.constructType(component.getGenericType()));
            } catch (JacksonException e) {
                if (item == null || !child.isArray()) {
                    faults.add(new FieldError(pointer, "WRONG_TYPE", "This is not in the form we expect."));
                }
                return;
            }
        } else if (component.getType().isPrimitive()) {
            faults.add(new FieldError(pointer, "REQUIRED", "This is needed."));
            return;
        }
        validator.validateValue(type, component.getName(), value).stream()
                .map(violation -> fault(pointer, violation))
                .forEach(faults::add);
    }

    private static @Nullable Class<?> recordInList(Type type) {
        return type instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments().length == 1
                        && parameterized.getActualTypeArguments()[0] instanceof Class<?> item
                        && item.isRecord()
                ? item
                : null;
    }

    private static FieldError fault(String pointer, ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(pointer, code(constraint), violation.getMessage());
    }

    static String code(String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
            case "Size" -> "WRONG_LENGTH";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "OUT_OF_RANGE";
            case "Pattern", "Email" -> "MALFORMED";
            // Constraints of the services' own: TrueDate becomes TRUE_DATE.
            default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        };
    }
}
