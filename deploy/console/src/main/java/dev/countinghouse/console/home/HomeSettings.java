package dev.countinghouse.console.home;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;

/**
 * @param books what is offered to those who may enter any book
 */
@ConfigurationProperties("countinghouse.console")
record HomeSettings(@DefaultValue("main") List<String> books) {}
