# Read by PostgreSQL's image when it makes its data: a database for each service, and a role that owns it.
for name in command query; do
    psql -v ON_ERROR_STOP=1 -U postgres -v role="countinghouse_$name" \
        -v password="$(cat "/run/secrets/$name-database.password")" <<-'SQL'
		create role :"role" login password :'password';
		create database :"role" owner :"role";
	SQL
done
