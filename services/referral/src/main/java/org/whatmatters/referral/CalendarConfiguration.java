package org.whatmatters.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.WhoHasTheBall;

/// Reads England's bank holidays from their file: a new year's dates are data, not a release.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CalendarConfiguration {

    private static final int DATE_LENGTH = 10;

    @Bean
    WorkingDays workingDays(@Value("classpath:calendar/england-bank-holidays.txt") Resource file) throws IOException {
        return new WorkingDays(file.getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> LocalDate.parse(line.substring(0, DATE_LENGTH)))
                .collect(Collectors.toSet()));
    }

    @Bean
    WhoHasTheBall whoHasTheBall(WorkingDays workingDays) {
        return new WhoHasTheBall(workingDays);
    }
}
