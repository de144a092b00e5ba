package org.whatmatters.portal.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/// A session written by an older release may hold classes that have changed since. What can't be read is dropped: the
/// visitor signs in again instead of seeing an error on every page.
@Configuration
class TolerantSessions implements BeanClassLoaderAware {

    private ClassLoader classLoader = TolerantSessions.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    @Bean
    GenericConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new Tolerant(new DeserializingConverter(classLoader)));
        return conversion;
    }

    private record Tolerant(DeserializingConverter plain) implements Converter<byte[], @Nullable Object> {

        @Override
        public @Nullable Object convert(byte[] bytes) {
            try {
                return plain.convert(bytes);
            } catch (SerializationFailedException unreadable) {
                return null;
            }
        }
    }
}
