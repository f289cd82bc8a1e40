# Gives Keycloak its secrets, which it takes from the environment only, and the realm if it has none.
set -euo pipefail
export KC_BOOTSTRAP_ADMIN_USERNAME=admin
KC_BOOTSTRAP_ADMIN_PASSWORD=$(cat /run/secrets/issuer-admin.password)
CONSOLE_SECRET=$(cat /run/secrets/console-client.secret)
TOOLS_SECRET=$(cat /run/secrets/tools-client.secret)
ADA_PASSWORD=$(cat /run/secrets/ada.password)
export KC_BOOTSTRAP_ADMIN_PASSWORD CONSOLE_SECRET TOOLS_SECRET ADA_PASSWORD
mkdir -p /opt/keycloak/data/import
cp /opt/countinghouse/countinghouse.json /opt/keycloak/data/import/
exec /opt/keycloak/bin/kc.sh start-dev --import-realm
