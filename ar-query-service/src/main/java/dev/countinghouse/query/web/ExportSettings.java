package dev.countinghouse.query.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How exports are read from the database.
 *
 * @param connections so many are read at a time; others wait
 * @param patience how long one waits for its turn
 */
@ConfigurationProperties("countinghouse.exports")
record ExportSettings(@DefaultValue("3") int connections, @DefaultValue("20s") Duration patience) {}
