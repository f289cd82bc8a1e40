// Presses @dcb-es/event-store-postgres as the bench asks for in lines:
// "append <callers> <millis>", "verify". Arguments: URL, connections, entities, bytes.
import { createInterface } from "node:readline"
import { randomUUID } from "node:crypto"
import pg from "pg"
import { AppendConditionError, Query, SequencePosition, Tags } from "@dcb-es/event-store"
import { PostgresEventStore } from "@dcb-es/event-store-postgres"

const [url, connections, entityCount, bytes] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: Number(connections) })
const store = new PostgresEventStore({ pool })
await store.ensureInstalled()

const entities = Array.from({ length: Number(entityCount) }, () => ({
    tags: Tags.fromObj({ entity: randomUUID() }),
    after: SequencePosition.initial(),
}))
const text = "x".repeat(Number(bytes) - '{"data":{"text":""},"metadata":{"actor":"bench"}}'.length)
let written = 0

async function append() {
    const entity = entities[Math.floor(Math.random() * entities.length)]
    try {
        const position = await store.append({
            events: { type: "happened", tags: entity.tags, data: { text }, metadata: { actor: "bench" } },
            condition: {
                failIfEventsMatch: Query.fromItems([{ types: ["happened"], tags: entity.tags }]),
                after: entity.after,
            },
        })
        if (position.isAfter(entity.after)) entity.after = position
        written++
        return true
    } catch (failure) {
        if (failure instanceof AppendConditionError) return false
        throw failure
    }
}

async function load(callers, millis) {
    const latencies = new Map()
    let done = 0
    let refused = 0
    let errors = 0
    const start = process.hrtime.bigint()
    const end = start + BigInt(millis) * 1_000_000n
    const caller = async () => {
        for (let asked = process.hrtime.bigint(); asked < end; asked = process.hrtime.bigint()) {
            try {
                if (await append()) done++
                else refused++
                const micros = Number((process.hrtime.bigint() - asked) / 1000n)
                latencies.set(micros, (latencies.get(micros) ?? 0) + 1)
            } catch (failure) {
                if (errors++ === 0) console.error(failure)
            }
        }
    }
    await Promise.all(Array.from({ length: callers }, caller))
    const nanos = process.hrtime.bigint() - start
    const buckets = [...latencies].map(([micros, count]) => `${micros}:${count}`).join(",")
    return `${done} ${done} ${refused} ${errors} ${nanos} ${buckets}`
}

async function verify() {
    const { rows } = await pool.query("select count(*)::int as stored from events")
    return rows[0].stored === written ? "right" : `${rows[0].stored} events, but ${written} were confirmed`
}

console.log("ready")
for await (const line of createInterface({ input: process.stdin })) {
    const [asked, callers, millis] = line.split(" ")
    console.log(asked === "append" ? await load(Number(callers), Number(millis)) : await verify())
}
await pool.end()
