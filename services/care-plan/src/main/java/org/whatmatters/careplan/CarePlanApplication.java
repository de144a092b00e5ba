package org.whatmatters.careplan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the care-plan service.
@SpringBootApplication
public class CarePlanApplication {

    public static void main(String[] args) {
        SpringApplication.run(CarePlanApplication.class, args);
    }
}
